package se.samsteg.engine.closed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;
import se.samsteg.shared.ForModels;

/** The beans that a model may name: delegates, to be run by the engine, and those marked {@link ForModels}, to be asked. */
final class BeansForModels extends ReadingResolver {
    private final ListableBeanFactory beans;
    private final BeanELResolver calls = new BeanELResolver();
    private volatile Set<String> names;

    BeansForModels(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !names().contains(String.valueOf(property))) {
            return null;
        }
        context.setPropertyResolved(true);
        return beans.getBean(property.toString());
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return base != null && isOpen(base, String.valueOf(method), arguments)
                ? calls.invoke(context, base, method, types, arguments) : null;
    }

    private static boolean isOpen(Object bean, String method, Object[] arguments) {
        var type = ClassUtils.getUserClass(bean);
        return AnnotationUtils.findAnnotation(type, ForModels.class) != null
                && arguments.length == 1 && arguments[0] instanceof DelegateExecution
                && ClassUtils.hasMethod(type, method, DelegateExecution.class);
    }

    /** Looked up when first needed: the engine is built before most beans. */
    private Set<String> names() {
        if (names == null) {
            var found = new HashSet<>(List.of(beans.getBeanNamesForAnnotation(ForModels.class)));
            found.addAll(List.of(beans.getBeanNamesForType(JavaDelegate.class, false, false)));
            names = Set.copyOf(found);
        }
        return names;
    }
}
