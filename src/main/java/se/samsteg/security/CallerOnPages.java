package se.samsteg.security;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the caller on every page, for its head. */
@ControllerAdvice(annotations = Controller.class)
class CallerOnPages {

    @ModelAttribute("caller")
    Caller caller(@AuthenticationPrincipal Caller caller) {
        return caller;
    }
}
