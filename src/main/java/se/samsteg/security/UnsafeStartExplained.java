package se.samsteg.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why Samsteg does not start, and what to do, instead of a stack. */
class UnsafeStartExplained extends AbstractFailureAnalyzer<UnsafeStart> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
