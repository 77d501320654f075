package se.samsteg.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Refusal;

/** The register of groups with their seats and queues, as a page and for programs; the placement team keeps it. */
@Controller
class GroupPage {
    private static final Set<String> READERS = Set.of("placement-team", "school-principals", "school-social-workers");
    private static final String KEEPERS = "placement-team";
    private final GroupBoard board;
    private final GroupRegister register;

    GroupPage(GroupBoard board, GroupRegister register) {
        this.board = board;
        this.register = register;
    }

    @ModelAttribute
    void onlyWhoPlacesPupils(Authentication login) {
        if (!isIn(login, READERS)) {
            throw new AccessDeniedException("Only those who place pupils");
        }
    }

    @GetMapping("/grupper")
    String show(Authentication login, Model model) {
        return page(login, model, List.of());
    }

    @GetMapping("/api/groups")
    @ResponseBody
    List<GroupBoard.Line> list() {
        return board.lines();
    }

    @PostMapping("/grupper")
    String add(Authentication login, Model model, @RequestParam String code, @RequestParam String type, @RequestParam String name,
               @RequestParam int seats, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
               @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate validTo) {
        return kept(login, model, () -> register.add(code.strip(), type, name.strip(), seats, validFrom, validTo));
    }

    @PostMapping("/grupper/{code}/platser")
    String setSeats(Authentication login, Model model, @PathVariable String code, @RequestParam int seats,
                    @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from) {
        return kept(login, model, () -> register.setSeats(code, seats, from));
    }

    private String kept(Authentication login, Model model, Runnable change) {
        if (!isIn(login, Set.of(KEEPERS))) {
            throw new AccessDeniedException("Only the placement team keeps the register");
        }
        try {
            change.run();
            return "redirect:/grupper";
        } catch (Refusal refusal) {
            return page(login, model, refusal.faults());
        }
    }

    private String page(Authentication login, Model model, List<Fault> faults) {
        model.addAttribute("groups", board.lines());
        model.addAttribute("faults", faults);
        model.addAttribute("keeper", isIn(login, Set.of(KEEPERS)));
        return "placement/groups";
    }

    private static boolean isIn(Authentication login, Set<String> roles) {
        return login != null && login.getAuthorities().stream().anyMatch(role -> roles.contains(role.getAuthority()));
    }
}
