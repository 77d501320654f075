package se.samsteg.modelling;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Regler och frister" as they are in force today, for everybody who works here. */
@Controller
class RulesPage {
    private final RuleBook book;

    RulesPage(RuleBook book) {
        this.book = book;
    }

    @GetMapping("/regler")
    String show(Model model) {
        model.addAttribute("rules", book.rules());
        model.addAttribute("limits", book.limits());
        model.addAttribute("sources", book.sources());
        return "modelling/rules";
    }
}
