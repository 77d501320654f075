package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsteg.shared.Roles;

/** The way in, and the page from which the rooms of the house are reached. */
@Controller
class LoginPages {
    private final People people;
    private final Optional<OutsideLogout> outside;

    LoginPages(People people, Optional<OutsideLogout> outside) {
        this.people = people;
        this.outside = outside;
    }

    /** @param wait seconds until the next try, after wrong ones */
    @GetMapping("/login")
    String login(@AuthenticationPrincipal Caller caller, @RequestParam(required = false) Integer wait, Model model,
                 HttpServletRequest request, HttpServletResponse response) {
        if (caller != null) {
            return "redirect:/";
        }
        // whoever comes here has no session, or none any more
        response.setHeader(ForgetInBrowser.HEADER, ForgetInBrowser.STORAGE);
        var leaving = outside.flatMap(provider -> provider.form(request, response));
        if (leaving.isPresent()) {
            model.addAllAttributes(leaving.get());
            return "leave";
        }
        model.addAttribute("outside", outside.isPresent());
        model.addAttribute("wait", wait == null ? 0 : Math.max(0, Math.min(wait, 60)));
        return "login";
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("roles", names(caller.groups(), people.roles()));
        model.addAttribute("authorities", names(caller.tenants(), people.authorities()));
        model.addAttribute("cockpit", caller.isIn(Roles.SUPERVISORS) || caller.isIn(Roles.ADMIN));
        model.addAttribute("admin", caller.isIn(Roles.ADMIN));
        return "start";
    }

    private static List<String> names(List<String> ids, Map<String, String> names) {
        return ids.stream().map(id -> names.getOrDefault(id, id)).sorted().toList();
    }
}
