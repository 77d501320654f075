package se.samsteg.engine.closed;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.joda.time.DateTime;

/**
 * The last word on members: {@code execution} tells its business key and tenant, a moment can be moved, and nothing else
 * has any. From {@code ''.getClass()} or {@code execution.getProcessEngineServices()} all of Java could be reached.
 */
final class ClosedMembers extends ReadingResolver {
    private static final Map<String, Function<DelegateExecution, Object>> OF_EXECUTION = Map.of(
            "processBusinessKey", DelegateExecution::getProcessBusinessKey, "tenantId", DelegateExecution::getTenantId);
    private static final Pattern OF_MOMENT = Pattern.compile("(plus|minus|with)[A-Z]\\w*|toDate");

    private final BeanELResolver calls = new BeanELResolver();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof DelegateExecution execution && OF_EXECUTION.containsKey(String.valueOf(property))) {
            context.setPropertyResolved(true);
            return OF_EXECUTION.get(property.toString()).apply(execution);
        }
        throw closed(property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base instanceof DateTime && OF_MOMENT.matcher(String.valueOf(method)).matches()) {
            return calls.invoke(context, base, method, types, arguments);
        }
        throw closed(method);
    }

    private static ELException closed(Object member) {
        return new ELException("'" + member + "' is not open to expressions");
    }
}
