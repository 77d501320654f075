package se.samsteg.placement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;

/** Receives applications from outside; the same reference is received once, even when it comes twice at one moment. */
@Service
class Applications {
    static final String REFERENCE = "externalReference";
    private static final int LONGEST_REFERENCE = 100;
    private final PlacementProcess process;
    private final ApplicationReferences references;
    private final TransactionTemplate transaction;

    Applications(PlacementProcess process, ApplicationReferences references, PlatformTransactionManager transactions) {
        this.process = process;
        this.references = references;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param created false when the reference had been received before */
    record Receipt(CaseNumber caseNumber, boolean created) {
    }

    /**
     * @param application fields of the start form, and optionally {@code externalReference}
     * @throws RuntimeException with a {@link Refusal} in it that names every fault; nothing was created then
     */
    Receipt receive(Map<String, Object> application) {
        var fields = new HashMap<>(application);
        var reference = Optional.ofNullable(fields.remove(REFERENCE)).map(Object::toString).map(String::strip)
                .filter(text -> !text.isEmpty());
        return reference.map(text -> receiveOnce(text, fields)).orElseGet(() -> new Receipt(process.start(fields), true));
    }

    private Receipt receiveOnce(String reference, Map<String, Object> fields) {
        if (reference.length() > LONGEST_REFERENCE) {
            throw new Refusal(REFERENCE, "Referensen får ha högst " + LONGEST_REFERENCE + " tecken.");
        }
        return received(reference).orElseGet(() -> {
            try {
                return transaction.execute(status -> begin(reference, fields));
            } catch (DuplicateKeyException | PessimisticLockingFailureException atTheSameTime) {
                return received(reference).orElseThrow(() -> atTheSameTime);
            }
        });
    }

    private Receipt begin(String reference, Map<String, Object> fields) {
        references.claim(reference);
        var number = process.start(fields);
        references.settle(reference, number);
        return new Receipt(number, true);
    }

    private Optional<Receipt> received(String reference) {
        return references.find(reference).map(number -> new Receipt(number, false));
    }
}
