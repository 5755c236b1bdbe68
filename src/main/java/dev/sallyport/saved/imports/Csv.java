package dev.sallyport.saved.imports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import dev.sallyport.saved.ImportProblem;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.Target;

/// Connections as a table with a header, for spreadsheets.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, and loses it when it is read. Columns
/// may be in any order; those of other names are passed over. Read with commas or semicolons, written with commas.
public final class Csv {

    /// The names of the columns. `tags` has `key=value` with semicolons between, `\` before what is meant literally; a row
    /// has either `instance` or `tags`.
    public static final List<String> COLUMNS = List.of("name", "group", "instance", "tags", "profile", "region", "user",
            "key-type", "way", "serial", "command", "colour", "scheme");

    /// In characters.
    static final int MOST = 10_000_000;

    // With apostrophes before it, so that one more can always be taken away again.
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*",
            Pattern.DOTALL);

    private Csv() {}

    /// Every row of a table, in its order.
    public static List<Imported> read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.length() > MOST) {
            return Imported.nothing(new ImportProblem.NotAList("CSV", "longer than " + MOST + " characters"));
        }
        var header = plain.lines().findFirst().orElse("");
        try (var rows = CsvReader.builder()
                .fieldSeparator(header.contains(",") ? ',' : ';')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(plain)) {
            var read = new ArrayList<Imported>();
            rows.forEach(row -> read.add(row(row)));
            return read.isEmpty()
                    ? Imported.nothing(new ImportProblem.NotAList("CSV", "no row below the header"))
                    : List.copyOf(read);
        } catch (CsvParseException | UncheckedIOException | IllegalArgumentException e) {
            return Imported.nothing(new ImportProblem.NotAList("CSV", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be closed", e);
        }
    }

    private static Imported row(NamedCsvRecord row) {
        var values = new HashMap<String, String>();
        COLUMNS.forEach(name -> row.findField(name).ifPresent(cell -> values.put(name, opened(cell))));
        var tags = TagCell.read(values.getOrDefault("tags", ""));
        var name = values.getOrDefault("name", "");
        var part = name.isBlank() ? "line " + row.getStartingLineNumber() : name;
        if (tags.isEmpty()) {
            return Imported.not(new ImportProblem.Impossible(part, "tags", values.getOrDefault("tags", "")));
        }
        return new Fields(part, values, tags.get()).imported();
    }

    /// The table of some connections.
    public static String write(List<SavedConnection> connections) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            connections.forEach(one -> csv.writeRecord(cells(one).stream().map(Csv::guarded).toList()));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory takes any text", e);
        }
        return text.toString();
    }

    private static List<String> cells(SavedConnection one) {
        var place = switch (one.target()) {
            case Target.ById(var profile, var region, var id) -> List.of(id.value(), "", profile.orElse(""),
                    region.map(Object::toString).orElse(""));
            case Target.ByRule(var profile, var region, var tags) -> List.of("", TagCell.write(tags), profile,
                    region.value());
        };
        var cells = new ArrayList<>(List.of(one.name(), one.group()));
        cells.addAll(place);
        cells.addAll(List.of(one.user().orElse(""), one.keyType().map(Fields::word).orElse(""),
                one.way().map(Fields::word).orElse(""), one.serial() ? "true" : "", one.command().orElse(""),
                one.colour().map(Fields::word).orElse(""), one.scheme().orElse("")));
        return cells;
    }

    /// A cell that no spreadsheet takes for a formula: with an apostrophe in front if it would.
    ///
    /// After OWASP, "CSV Injection": also a tab or a line break at the beginning, and the wide forms of the signs.
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// What [#guarded] was given.
    static String opened(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
