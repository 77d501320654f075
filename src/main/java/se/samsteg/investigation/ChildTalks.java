package se.samsteg.investigation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Whether and how the child was heard. A talk needs no guardian's consent, and no guardian has to be there (SoL 20:7). */
@Service
class ChildTalks {
    private final Contents contents;
    private final Timeline timeline;
    private final Actor actor;

    ChildTalks(Contents contents, Timeline timeline, Actor actor) {
        this.contents = contents;
        this.timeline = timeline;
        this.actor = actor;
    }

    @Transactional
    void record(CaseScope scope, boolean withoutGuardian) {
        var sentence = contents.text(scope, "childView").isEmpty() ? "Barnet är inte hört; skälet finns i ärendet."
                : withoutGuardian ? "Barnet är hört utan vårdnadshavarnas samtycke eller närvaro." : "Barnet är hört.";
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision(sentence, actor.id(), Law.CHILD_TALK));
    }
}
