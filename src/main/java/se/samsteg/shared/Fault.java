package se.samsteg.shared;

/**
 * One thing that is wrong with what somebody entered.
 *
 * @param field   the field's name in the contract
 * @param message a Swedish sentence that says the rule, and never repeats what was entered
 */
public record Fault(String field, String message) {
}
