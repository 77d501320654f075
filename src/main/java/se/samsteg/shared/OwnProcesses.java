package se.samsteg.shared;

import java.util.Map;

/** Starts another process of the same authority on the same case, as if a person had sent in its start form. */
public interface OwnProcesses {
    /**
     * @param from       where the need arose; gives case number and authority
     * @param processKey the process to start
     * @param fields     the start form's fields by their contract names; {@code caseNumber} is added
     * @throws Refusal when the form's demands are not met
     */
    void start(CaseScope from, String processKey, Map<String, Object> fields);
}
