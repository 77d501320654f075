package se.samsteg.engine;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import se.samsteg.shared.ProcessVariable;

/**
 * The net under all roads into the engine: a text variable must have a name that a {@code …Variables} class declares
 * or a form keeps in the engine, and at most 200 characters. So no letter, name or note can lie in an engine table.
 */
final class KnownVariables extends StringValueSerializer {
    private static final int LONGEST = 200;

    private final Set<String> declared = declaredInCode();
    private final Set<String> inForms;

    KnownVariables(Set<String> inForms) {
        this.inForms = inForms;
    }

    @Override
    public void writeValue(StringValue value, ValueFields target) {
        if (target instanceof VariableInstanceEntity variable && value.getValue() != null) {
            var name = variable.getName();
            if (!declared.contains(name) && !inForms.contains(name)) {
                throw new BadUserRequestException("The engine keeps no variable " + name);
            }
            if (value.getValue().length() > LONGEST) {
                throw new BadUserRequestException("The variable " + name + " is too long for a code");
            }
        }
        super.writeValue(value, target);
    }

    private static Set<String> declaredInCode() {
        var names = new HashSet<String>();
        try {
            var metadata = new CachingMetadataReaderFactory();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:se/samsteg/**/*Variables.class")) {
                var type = ClassUtils.resolveClassName(metadata.getMetadataReader(file).getClassMetadata().getClassName(), null);
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getType() == ProcessVariable.class && Modifier.isStatic(field.getModifiers()))
                        .peek(ReflectionUtils::makeAccessible)
                        .map(field -> (ProcessVariable<?>) ReflectionUtils.getField(field, null))
                        .forEach(variable -> names.add(variable.name()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The declared process variables cannot be read", e);
        }
        return names;
    }
}
