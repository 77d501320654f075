package se.samsteg.reception;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/** Keeps who reported: the one who did it here, or all who had done it where another district had the report first. */
@Component
class ArrivedReporters {
    /** Content of a report that is handed over: a list of those below. */
    static final String HANDED_OVER = "reporters";
    private final Reporters reporters;
    private final Contents contents;

    ArrivedReporters(Reporters reporters, Contents contents) {
        this.reporters = reporters;
        this.contents = contents;
    }

    void take(CaseScope here, Reception reception, Arrival arrival) {
        if (arrival.handedOver().isPresent()) {
            contents.list(here, HANDED_OVER).forEach(entry -> add(reception, (Map<?, ?>) entry));
            contents.take(here, List.of(HANDED_OVER));
        } else {
            reporters.add(reception.id(), arrival.reporter(), arrival.conversation().orElse(null), arrival.wantsAnswer());
        }
    }

    /** Those of a reception as they travel to another district; none of it tells who they are. */
    List<Map<String, Object>> of(Reception reception) {
        return reporters.of(reception.id()).stream().map(reporter -> Map.<String, Object>of("kind", LowerCamel.of(reporter.kind()),
                "conversation", reporter.conversation().orElse(""), "wantsAnswer", reporter.askedOn().isPresent())).toList();
    }

    boolean fromSchool(Reception reception) {
        return reporters.of(reception.id()).stream().anyMatch(reporter -> reporter.conversation().isPresent());
    }

    private void add(Reception reception, Map<?, ?> entry) {
        var conversation = String.valueOf(entry.get("conversation"));
        reporters.add(reception.id(), LowerCamel.parse(ReporterKind.class, String.valueOf(entry.get("kind"))).orElseThrow(),
                conversation.isEmpty() ? null : conversation, Boolean.TRUE.equals(entry.get("wantsAnswer")));
    }
}
