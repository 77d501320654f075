package se.samsteg.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the whole disclosure log and says whether every line is as it was written, and none is missing. */
class ChainCheck {
    /**
     * What was found.
     *
     * @param faults Swedish sentences with case number and place, without content; empty when all is whole
     * @param seal   a hash of the ends of all chains: noted elsewhere, it tells whether a whole chain was taken away later
     */
    record Result(long lines, long chains, List<String> faults, String seal) {
        boolean whole() {
            return faults.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final Map<String, SealedLine> last = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long lines;

    ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Result run() {
        jdbc.sql("select * from disclosure_log order by case_number, place").query(this::line);
        var heads = new TreeMap<String, String>();
        jdbc.sql("select * from disclosure_chain").query(row -> {
            heads.put(row.getString("case_number"), row.getString("head"));
            head(row);
        });
        last.keySet().stream().filter(number -> !heads.containsKey(number)).sorted()
                .forEach(number -> faults.add(number + ": kedjans slut saknas."));
        return new Result(lines, heads.size(), faults, seal(heads));
    }

    private void line(ResultSet row) throws SQLException {
        lines++;
        var number = row.getString("case_number");
        var before = last.get(number);
        var line = SealedLine.read(row, row.getString("previous_hash"), row.getLong("place"));
        var place = before == null ? 1 : before.place() + 1;
        if (line.place() != place) {
            faults.add(number + ": rad " + place + " saknas.");
        }
        if (!line.hash().equals(row.getString("hash"))) {
            faults.add(number + ": rad " + line.place() + " är ändrad.");
        } else if (line.place() == place && !line.previousHash().equals(before == null ? SealedLine.BEGINNING : before.hash())) {
            faults.add(number + ": rad " + line.place() + " följer inte på raden före.");
        }
        last.put(number, line);
    }

    private void head(ResultSet row) throws SQLException {
        var end = last.get(row.getString("case_number"));
        var length = end == null ? 0 : end.place();
        if (length != row.getLong("length")) {
            faults.add(row.getString("case_number") + ": kedjan ska ha " + row.getLong("length") + " rader men slutar med rad " + length + ".");
        } else if (!row.getString("head").equals(end == null ? SealedLine.BEGINNING : end.hash())) {
            faults.add(row.getString("case_number") + ": kedjan slutar inte med sin sista rad.");
        }
    }

    private static String seal(Map<String, String> heads) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            heads.forEach((number, head) -> digest.update((number + " " + head + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
