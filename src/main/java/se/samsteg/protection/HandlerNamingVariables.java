package se.samsteg.protection;

import se.samsteg.shared.ProcessVariable;

/** What the process {@code handler-naming} knows: nothing of the pupil. */
final class HandlerNamingVariables {
    /** User id of the named colleague; absent when the form was sent in after the need had passed. */
    static final ProcessVariable<String> HANDLER = ProcessVariable.text("handler");
    /** Swedish names of the roles that open tasks wait for. */
    static final ProcessVariable<String> MISSING_ROLES = ProcessVariable.text("missingRoles");
    static final ProcessVariable<Boolean> HANDLERS_MISSING = ProcessVariable.flag("handlersMissing");

    private HandlerNamingVariables() {
    }
}
