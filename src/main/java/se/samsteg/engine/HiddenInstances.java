package se.samsteg.engine;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.executor.statement.BaseStatementHandler;
import org.apache.ibatis.executor.statement.RoutingStatementHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.util.ReflectionUtils;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.casefile.Reader;
import se.samsteg.shared.Roles;

/**
 * Leaves out of every query, and of each count, what its asker has no need to know: instances of protected cases that he or
 * she is no named handler of, and of cases that he or she is shut out of. The engine has no such condition to ask for,
 * so it is put into the statement itself: one set for the whole query, never a question per row. Administrators too are
 * left out, but keep jobs and incidents: running the engine needs them, and they tell nothing of the pupil.
 */
@Intercepts(@Signature(type = StatementHandler.class, method = "prepare", args = {Connection.class, Integer.class}))
public final class HiddenInstances implements Interceptor {
    private static final String TABLE = "(ACT_(?:RU_(?:TASK|EXECUTION|VARIABLE|EVENT_SUBSCR|EXT_TASK|INCIDENT|JOB)"
            + "|HI_(?:PROCINST|ACTINST|TASKINST|VARINST|DETAIL|DECINST|OP_LOG|INCIDENT|JOB_LOG|IDENTITYLINK|EXT_TASK_LOG)))\\s+";
    /** What a query is about; what it only looks at beside that it may see. */
    private static final Pattern SUBJECT = Pattern.compile("\\bfrom\\s+" + TABLE + "(RES|SELF)\\b", Pattern.CASE_INSENSITIVE);
    /** All that is counted or joined; what is joined from the left takes no row away. */
    private static final Pattern EVERYTHING = Pattern.compile("(?<!left )\\b(?:from|join)\\s+" + TABLE
            + "(?!where\\b|on\\b|group\\b|left\\b|inner\\b|join\\b)(\\w+)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEFT_JOIN = Pattern.compile("\\bleft(\\s+outer)?\\s+join\\b", Pattern.CASE_INSENSITIVE);

    /** Every statement of a person comes by here: looking these up by their names each time took a tenth of a form's time. */
    private static final Field DELEGATE = field(RoutingStatementHandler.class, "delegate");
    private static final Field MAPPED = field(BaseStatementHandler.class, "mappedStatement");
    private static final Field SQL = field(BoundSql.class, "sql");

    private final Supplier<Authentication> asker;
    private final boolean cockpit;

    private HiddenInstances(Supplier<Authentication> asker, boolean cockpit) {
        this.asker = asker;
        this.cockpit = cockpit;
    }

    /** In front of the engine's own statements, when a person asks and not the house by itself. */
    static HiddenInstances ofEngine() {
        return new HiddenInstances(() -> {
            var context = Context.getCommandContext();
            return context == null || !context.isAuthorizationCheckEnabled() ? null : context.getAuthentication();
        }, false);
    }

    /** In front of Cockpit's, which is asked by persons alone. */
    static HiddenInstances ofCockpit(Supplier<Authentication> asker) {
        return new HiddenInstances(asker, true);
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        var person = asker.get();
        if (person != null && person.getUserId() != null) {
            var statement = (StatementHandler) invocation.getTarget();
            var tables = tables(((MappedStatement) MAPPED.get(DELEGATE.get(statement))).getId());
            if (tables != null) {
                SQL.set(statement.getBoundSql(), narrowed(statement.getBoundSql().getSql(), tables, person));
            }
        }
        return invocation.proceed();
    }

    private static Field field(Class<?> owner, String name) {
        var field = ReflectionUtils.findField(owner, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }

    private Pattern tables(String statement) {
        return cockpit || statement.contains("Statistics") || statement.contains("CountByCandidateGroup") ? EVERYTHING
                : statement.endsWith("ByQueryCriteria") ? SUBJECT : null;
    }

    private static String narrowed(String sql, Pattern tables, Authentication asker) {
        var plain = tables == EVERYTHING ? LEFT_JOIN.matcher(sql).replaceAll("left join") : sql;
        var places = tables.matcher(plain).results().toList();
        if (places.isEmpty()) {
            return sql;
        }
        var result = new StringBuilder(plain);
        for (var i = places.size() - 1; i >= 0; i--) {
            var name = places.get(i).group(1).toUpperCase();
            if (!tellsAll(name, asker)) {
                narrow(result, places.get(i).end(), condition(places.get(i).group(2) + "." + column(name), asker));
            }
        }
        return result.toString();
    }

    /** Whether the asker may know the table's rows of hidden instances too: jobs and incidents are an administrator's work. */
    static boolean tellsAll(String table, Authentication asker) {
        return (table.contains("JOB") || table.contains("INCIDENT")) && groups(asker).contains(Roles.ADMIN);
    }

    private static String column(String table) {
        if (table.contains("JOB")) {
            return "PROCESS_INSTANCE_ID_";
        }
        return table.equals("ACT_HI_IDENTITYLINK") ? "ROOT_PROC_INST_ID_" : "PROC_INST_ID_";
    }

    /** Puts the condition into the part of the statement that begins at the place. */
    private static void narrow(StringBuilder sql, int from, String condition) {
        var where = Clauses.find(sql, from, "where");
        var end = Clauses.end(sql, where < 0 ? from : where);
        if (where < 0) {
            sql.insert(end, " where " + condition + " ");
        } else {
            sql.insert(end, ") ");
            sql.insert(where, " " + condition + " and (");
        }
    }

    private static String condition(String column, Authentication asker) {
        return "(%1$s is null or %1$s not in (%2$s))".formatted(column, instances(asker));
    }

    /** @return a query for the ids of the instances that the asker may not know of */
    static String instances(Authentication asker) {
        return instances(Reader.of(asker.getUserId(), groups(asker)));
    }

    private static String instances(Reader reader) {
        return """
                select H.ID_ from case_protection P join ACT_HI_PROCINST H on H.BUSINESS_KEY_ = P.case_number \
                where H.PROC_DEF_KEY_ not in (%s) and not exists (select 1 from case_handler N \
                where N.case_number = P.case_number and N.tenant_id = H.TENANT_ID_ and N.handler in (%s)) \
                union all select H.ID_ from case_shut_out S join ACT_HI_PROCINST H on H.BUSINESS_KEY_ = S.case_number where S.user_id = %s"""
                .formatted(BesideTheCase.PROCESSES.stream().map(HiddenInstances::literal).collect(Collectors.joining(", ")),
                        reader.names().stream().map(HiddenInstances::literal).collect(Collectors.joining(", ")), literal(reader.user()));
    }

    /** Users' and groups' ids bear letters, digits and hyphens alone, see the engine's white lists; an odd one is nobody's. */
    private static String literal(String id) {
        return id.matches("[\\w@.+-]+") ? "'" + id + "'" : "''";
    }

    /** The asker's roles; none when the engine knows of none. */
    static List<String> groups(Authentication asker) {
        return asker.getGroupIds() == null ? List.of() : asker.getGroupIds();
    }
}
