package se.samsteg.shared;

/**
 * What was asked for does not exist, or belongs to somebody else: the caller is not told which. Answered as HTTP 404.
 */
public class NotFound extends RuntimeException {

    /** @param what a Swedish sentence without personal data, such as {@code "Ärendet finns inte."} */
    public NotFound(String what) {
        super(what);
    }
}
