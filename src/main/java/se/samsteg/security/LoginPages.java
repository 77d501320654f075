package se.samsteg.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in, and the page from which the rooms of the house are reached. */
@Controller
class LoginPages {
    private final IdentityService identities;

    LoginPages(IdentityService identities) {
        this.identities = identities;
    }

    @GetMapping("/login")
    String login(@AuthenticationPrincipal Caller caller) {
        return caller == null ? "login" : "redirect:/";
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("roles", roles(caller));
        model.addAttribute("authorities", authorities(caller));
        model.addAttribute("cockpit", caller.isIn("supervisors") || caller.isIn(Caller.ADMIN));
        model.addAttribute("admin", caller.isIn(Caller.ADMIN));
        return "start";
    }

    private List<String> roles(Caller caller) {
        return identities.createGroupQuery().groupMember(caller.userId()).orderByGroupName().asc().list()
                .stream().map(Group::getName).toList();
    }

    private List<String> authorities(Caller caller) {
        return identities.createTenantQuery().userMember(caller.userId()).list().stream().map(Tenant::getName).sorted().toList();
    }
}
