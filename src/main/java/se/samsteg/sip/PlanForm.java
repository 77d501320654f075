package se.samsteg.sip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the plan's page as the browser sends them. */
class PlanForm {
    private List<Row> rows = new ArrayList<>();

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    static PlanForm of(List<?> items) {
        var form = new PlanForm();
        items.forEach(item -> form.rows.add(Row.of((Map<?, ?>) item)));
        return form;
    }

    /** The rows that say something, in the shape of the contract's {@code items}. */
    List<Map<String, Object>> items() {
        return rows.stream().filter(row -> row != null && !row.isEmpty()).map(Row::item).toList();
    }

    /** One intervention; the fields bear the contract's names. */
    static class Row {
        private final Map<String, String> fields = new LinkedHashMap<>();

        static Row of(Map<?, ?> item) {
            var row = new Row();
            PlanRows.FIELDS.forEach(field -> row.fields.put(field, PlanItem.text(item, field)));
            return row;
        }

        boolean isEmpty() {
            return fields.values().stream().allMatch(String::isBlank);
        }

        Map<String, Object> item() {
            var item = new LinkedHashMap<String, Object>();
            PlanRows.FIELDS.forEach(field -> item.put(field, fields.getOrDefault(field, "").strip()));
            return item;
        }

        public Map<String, String> getFields() {
            return fields;
        }
    }
}
