package se.samsteg.sip;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.ConsentRegister.Finding;
import se.samsteg.disclosure.Particular;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Swedish;

/** Which parties the consent covers, one by one, and why not the others (rule 29). */
@Service
class SipCoverage {
    private final SipConsents consents;
    private final ComingOfAge age;
    private final Contents contents;

    SipCoverage(SipConsents consents, ComingOfAge age, Contents contents) {
        this.consents = consents;
        this.age = age;
        this.contents = contents;
    }

    /** Why the party is not to be called; empty when it may be. The district needs no consent to tell itself. */
    Optional<LeftOut> against(CaseScope scope, long pupilId, Party party) {
        return against(pupilId, party, other(scope, party).map(authority -> consents.bothWays(scope, authority)));
    }

    private Optional<LeftOut> against(long pupilId, Party party, Optional<Finding> found) {
        return party == Party.GUARDIANS && age.isAdult(pupilId) ? Optional.of(LeftOut.ADULT)
                : found.filter(one -> !one.carries()).map(one -> LeftOut.of(one.against()));
    }

    /** Puts before the coordinator, who chooses the parties, whom the consent covers as it stands now. */
    void show(CaseScope scope, long pupilId) {
        var found = new HashMap<Authority, Finding>();
        contents.record(scope, "consentCoverage", Arrays.stream(Party.values()).map(party -> line(pupilId, party,
                other(scope, party).map(authority -> found.computeIfAbsent(authority, one -> consents.bothWays(scope, one)))))
                .collect(Collectors.joining("\n")), "consent", NewDocument.SYSTEM);
    }

    private String line(long pupilId, Party party, Optional<Finding> found) {
        return party.title() + ": " + against(pupilId, party, found).map(why -> "kallas inte, " + why.words())
                .orElseGet(() -> found.map(SipCoverage::covered).orElse("kallas")) + ".";
    }

    private static String covered(Finding found) {
        var excepted = found.excepted().stream().map(Particular::title).sorted().collect(Collectors.joining(", ")).toLowerCase(Swedish.LOCALE);
        return "omfattas av samtycket till " + Swedish.day(found.lastDay()) + (excepted.isEmpty() ? "" : ", utom " + excepted)
                + (found.exceptions().isEmpty() ? "" : ". Familjen har gjort undantag i egna ord: varje meddelande prövas av en handläggare först");
    }

    private static Optional<Authority> other(CaseScope scope, Party party) {
        return party.authority(scope.authority()).filter(authority -> !authority.equals(scope.authority()));
    }
}
