package dev.sallyport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the benches and writes what they found: `mvn -Pbench verify`, or one of them with `-Dbench=list`.
///
/// Arguments: the file to write, then names of benches; no name means all.
public final class Benches {

    /// One subject. Blocks for a minute or two.
    @FunctionalInterface
    interface Bench {
        Table run() throws IOException, InterruptedException;
    }

    private Benches() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Helper.quiet();
        var out = Path.of(arguments[0]);
        var tables = new ArrayList<String>();
        for (var bench : chosen(List.of(arguments).subList(1, arguments.length)).entrySet()) {
            System.out.println("bench " + bench.getKey() + " …");
            var table = bench.getValue().run().markdown();
            System.out.println("\n" + table);
            tables.add(table);
        }
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, String.join("\n", tables));
        System.out.println("written to " + out);
        // The sandbox's hosts keep threads of their own for a while.
        System.exit(0);
    }

    private static Map<String, Bench> chosen(List<String> names) {
        var all = new LinkedHashMap<String, Bench>();
        all.put("prompt", new PromptBench());
        all.put("list", new ListBench());
        all.put("filter", new FilterBench());
        all.put("palette", new PaletteBench());
        all.put("launch", new LaunchBench());
        all.put("saved", new SavedBench());
        var wanted = names.stream().filter(name -> !name.isBlank()).toList();
        if (!all.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("there are the benches " + all.keySet() + ", not " + wanted);
        }
        if (!wanted.isEmpty()) {
            all.keySet().retainAll(wanted);
        }
        return all;
    }
}
