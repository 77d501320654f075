package se.samsteg.investigation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.investigation.Materials.Kind;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** What the school answers while an investigation is open: all of it, a part, or why not; in time or late (SoL 20:6). */
@Service
@Transactional
class SchoolAnswers {
    private static final String OBSERVATIONS = "observations";
    private static final String SO_FAR = "observationsSoFar";
    private static final List<Kind> KINDS = List.of(Kind.SCHOOL_INFORMATION, Kind.SCHOOL_PART, Kind.SCHOOL_REFUSAL);

    private final InvestigationService investigations;
    private final Investigations rows;
    private final Parties parties;
    private final Materials materials;
    private final CaseDeadlines deadlines;
    private final Contents contents;
    private final Timeline timeline;
    private final Actor actor;

    SchoolAnswers(InvestigationService investigations, Investigations rows, Parties parties, Materials materials, CaseDeadlines deadlines,
                  Contents contents, Timeline timeline, Actor actor) {
        this.investigations = investigations;
        this.rows = rows;
        this.parties = parties;
        this.materials = materials;
        this.deadlines = deadlines;
        this.contents = contents;
        this.timeline = timeline;
        this.actor = actor;
    }

    /** @param part only a part was given; the reason for that is in the content, as it is when nothing was */
    void register(CaseScope scope, boolean given, boolean part) {
        var investigation = investigations.required(scope);
        var communicated = parties.haveMaterial(investigation);
        var late = communicated || rows.isSchoolWaitOver(investigation);
        materials.add(investigation, kind(given, part), investigations.today(), late);
        deadlines.meet(scope.caseNumber(), scope.authority(), SchoolContact.LIMIT, investigations.today());
        if (given) {
            keepWhatCameBefore(scope);
        }
        record(scope, sentence(given, part) + (late && !communicated ? " Svaret kom när väntan på skolan redan var avslutad." : ""), Law.INFORMATION_DUTY);
        if (communicated) {
            record(scope, "Skolans svar kom efter att parterna fått underlaget. Handläggaren tar ställning till om de ska få del av det också.", Law.COMMUNICATION);
        }
    }

    /** @param restWanted something is still missing, and is asked for */
    void read(CaseScope scope, boolean restWanted) {
        var investigation = investigations.required(scope);
        materials.read(investigation, KINDS, investigations.today(), actor.id());
        if (!restWanted) {
            rows.schoolWaitEnded(investigation, investigations.today());
        }
    }

    /** Stops waiting for the school when the assessment gives a reason for that. @return whether it does */
    boolean goOnWithoutSchool(CaseScope scope) {
        var without = contents.text(scope, "withoutSchoolReason").isPresent();
        if (without) {
            stopWaiting(scope);
        }
        return without;
    }

    /** Somebody has decided, with a reason, not to wait any longer. */
    void stopWaiting(CaseScope scope) {
        var investigation = investigations.required(scope);
        deadlines.meet(scope.caseNumber(), scope.authority(), SchoolContact.LIMIT, investigations.today());
        if (!rows.isSchoolWaitOver(investigation)) {
            rows.schoolWaitEnded(investigation, investigations.today());
            timeline.record(scope.caseNumber(), scope.authority(), Entry.decision(
                    "Utredningen går vidare utan skolans uppgifter; skälet finns i ärendet.", actor.id(), Law.INFORMATION_DUTY));
        }
    }

    /** A later answer is added to the earlier one, never put in its place. */
    private void keepWhatCameBefore(CaseScope scope) {
        var now = contents.text(scope, OBSERVATIONS).orElse("");
        var all = contents.text(scope, SO_FAR).map(before -> before + "\n\nKompletterat " + Swedish.day(investigations.today()) + ":\n" + now).orElse(now);
        contents.record(scope, SO_FAR, all, "registerInformation", "system");
        contents.record(scope, OBSERVATIONS, all, "registerInformation", "system");
    }

    private static Kind kind(boolean given, boolean part) {
        return !given ? Kind.SCHOOL_REFUSAL : part ? Kind.SCHOOL_PART : Kind.SCHOOL_INFORMATION;
    }

    private static String sentence(boolean given, boolean part) {
        return !given ? "Skolan har inte lämnat uppgifter; skälet finns i svaret."
                : part ? "Skolan har lämnat en del av uppgifterna; varför resten saknas finns i svaret." : "Skolan har lämnat uppgifter.";
    }

    private void record(CaseScope scope, String sentence, Law law) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, law));
    }
}
