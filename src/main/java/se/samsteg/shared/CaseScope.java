package se.samsteg.shared;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Where in a case something happens: whose case, which authority's part, and which content belongs to it.
 *
 * @param caseNumber   null only before the first task of a new case has allotted it
 * @param authority    the authority whose instance runs
 * @param rootInstance id of the topmost process instance; called instances share its content
 * @param about        the giver whom a repeated task concerns ({@code guardian1}, …), or an empty text
 */
public record CaseScope(CaseNumber caseNumber, Authority authority, String rootInstance, String about) {

    public static CaseScope of(DelegateExecution execution) {
        var entity = (ExecutionEntity) execution;
        var key = entity.getProcessBusinessKey();
        var root = entity.getRootProcessInstanceId();
        return new CaseScope(
                key == null ? null : new CaseNumber(key),
                new Authority(entity.getTenantId()),
                root == null ? entity.getProcessInstanceId() : root,
                CaseVariables.GIVER.find(execution).orElse(""));
    }
}
