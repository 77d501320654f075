package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.support.ProcessTest;

/** Two nodes that deliver one message at the same moment, as after a lock that ran out, deliver it once. */
@ProcessTest
class DeliveryRaceProcessTest {
    private static final Authority JARVA = new Authority("sdn-jarva");
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private PupilRegistry pupils;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @RepeatedTest(10)
    void aMessageDeliveredTwiceAtOnceArrivesOnceAndStartsOneInstance() throws Exception {
        var number = cases.open(pupils.register(Map.of("firstName", "Ada", "lastName", "Lind", "district", JARVA.tenantId()), Demand.AS_FAR_AS_KNOWN),
                Authority.SCHOOLS).number();
        var id = gate.send(Message.named(MessageName.CONCERN_REPORTED).from(new CaseScope(number, Authority.SCHOOLS, "", "")).to(JARVA)
                .purpose(Purpose.CONCERN_REPORT).text(Category.CONCERN, "whatWorries", "Oro").build()).messageId();
        var start = new CountDownLatch(1);
        var nodes = List.of(node(start, id), node(start, id), node(start, id));
        start.countDown();

        for (var node : nodes) {
            assertThat(node.get()).isEqualTo(Deliveries.Outcome.DELIVERED);
        }
        assertThat(jdbc.sql("select count(*) from message_inbox where message_id = ?").param(id).query(Long.class).single()).isOne();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("reception").processInstanceBusinessKey(number.value()).count()).isOne();
        assertThat(timeline.of(number, JARVA)).filteredOn(line -> line.entry().kind() == Entry.Kind.RECEIVED).hasSize(1);
    }

    private Future<Deliveries.Outcome> node(CountDownLatch start, String message) {
        return threads.submit(() -> {
            start.await();
            return deliveries.deliver(message);
        });
    }
}
