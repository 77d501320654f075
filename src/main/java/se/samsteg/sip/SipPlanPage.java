package se.samsteg.sip;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Fault;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Refusal;

/** The page on which a coordinator enters the interventions of a plan, row by row. */
@Controller
@RequestMapping("/arenden/{caseNumber}/sip-plan")
class SipPlanPage {
    private static final String PAGE = "sip/plan";
    private final PlanDrafts drafts;

    SipPlanPage(PlanDrafts drafts) {
        this.drafts = drafts;
    }

    /** One choice of a list: the contract's value and what a person reads. */
    record Choice(String value, String title) {
    }

    @GetMapping
    String show(@PathVariable String caseNumber, Model model) {
        var number = number(caseNumber);
        return page(number, PlanForm.of(drafts.items(number)), List.of(), model);
    }

    @PostMapping
    String save(@PathVariable String caseNumber, @ModelAttribute PlanForm form, Model model) {
        var number = number(caseNumber);
        try {
            drafts.save(number, form.items());
            return "redirect:/arenden/" + number + "/sip-plan?saved";
        } catch (Refusal refusal) {
            return page(number, PlanForm.of(form.items()), refusal.faults(), model);
        }
    }

    @ExceptionHandler(NotFound.class)
    void missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private String page(CaseNumber number, PlanForm form, List<Fault> faults, Model model) {
        var task = drafts.task(number);
        model.addAllAttributes(Map.of(
                "caseNumber", number.value(),
                "pupilLabel", task.pupilLabel(),
                "taskId", task.id(),
                "rows", form.getRows(),
                "faults", faults,
                "areas", areas(),
                "parties", parties(drafts.parties(number))));
        return PAGE;
    }

    private static List<Choice> areas() {
        return Arrays.stream(Area.values()).map(area -> new Choice(LowerCamel.of(area), area.title())).toList();
    }

    private static List<Choice> parties(Set<Party> called) {
        return called.stream().map(party -> new Choice(LowerCamel.of(party), party.title())).toList();
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound("Ärendet finns inte.");
        }
        return new CaseNumber(text);
    }
}
