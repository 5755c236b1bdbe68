package dev.sallyport.sandbox.host.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.FileTree;

/// Who may use sudo, as `/etc/sudoers` and the files in `/etc/sudoers.d` have it at this moment.
public final class Sudoers {

    public static final String PATH = "/etc/sudoers";
    public static final String DIRECTORY = "/etc/sudoers.d";

    private static final String NAME = "[%+]?[A-Za-z_][A-Za-z0-9_.@-]*";
    private static final Pattern ALIAS = Pattern
            .compile("(User|Runas|Host|Cmnd|Cmd)_Alias\\s+[A-Z][A-Z0-9_]*\\s*=\\s*\\S.*");
    private static final Pattern DEFAULTS = Pattern.compile("Defaults([@:!>]\\S+)?\\s+\\S.*");
    private static final Pattern INCLUDE = Pattern.compile("[@#]include(dir)?\\s+\\S+");
    private static final Pattern RULE = Pattern.compile("(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)\\s+[\\w.-]+\\s*=\\s*"
            + "(?:\\([\\w ,:%#.-]*\\)\\s*)?((?:[A-Z]+:\\s*)*)(?:ALL|!?/\\S*|[A-Z][A-Z0-9_]*|sudoedit\\s)(?:[^()=]*)");

    private final Settings settings;
    private final Accounts accounts;

    Sudoers(FileTree files, Accounts accounts) {
        this.settings = new Settings(files);
        this.accounts = accounts;
    }

    /// A line that is no sentence in the language of sudoers.
    ///
    /// @param line counted from 1
    public record Fault(String file, int line) {}

    /// What someone may do.
    public enum Right {
        NONE, WITH_PASSWORD, WITHOUT_PASSWORD
    }

    /// The files that are read.
    public List<String> paths() {
        var paths = new ArrayList<>(List.of(PATH));
        try {
            settings.files()
                    .list(DIRECTORY)
                    .stream()
                    .map(FileInfo::name)
                    .filter(name -> !name.contains(".") && !name.endsWith("~"))
                    .forEach(name -> paths.add(DIRECTORY + "/" + name));
        } catch (FileError e) {
            // An include directory that is missing is no error for sudo.
            return paths;
        }
        return paths;
    }

    /// Why the whole of it cannot be used, in sudo's words; empty if it can.
    public Optional<String> unusable() {
        try {
            int mode = settings.files().stat(PATH).mode();
            return (mode & 02) == 0 ? Optional.empty() : Optional.of(PATH + " is world writable");
        } catch (FileError e) {
            return Optional.of("unable to open " + PATH + ": " + e.getMessage());
        }
    }

    /// The first faulty line of all files.
    public Optional<Fault> fault() {
        return paths().stream().flatMap(path -> fault(path).stream()).findFirst();
    }

    /// The first faulty line of one file.
    public Optional<Fault> fault(String path) {
        var lines = settings.text(path).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = new StringBuilder(lines.get(i));
            int first = i;
            while (line.toString().endsWith("\\") && i + 1 < lines.size()) {
                line.setLength(line.length() - 1);
                line.append(lines.get(++i));
            }
            if (!isSentence(line.toString().strip())) {
                return Optional.of(new Fault(path, first + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isSentence(String line) {
        return line.isEmpty() || INCLUDE.matcher(line).matches() || line.startsWith("#")
                || DEFAULTS.matcher(line).matches() || ALIAS.matcher(line).matches() || RULE.matcher(line).matches();
    }

    /// What this account may do; the last rule that names it counts.
    public Right right(Account account) {
        if (account.id() == 0) {
            return Right.WITHOUT_PASSWORD;
        }
        var right = Right.NONE;
        for (var path : paths()) {
            for (var line : settings.text(path).lines().map(String::strip).toList()) {
                var rule = RULE.matcher(line);
                if (!line.startsWith("#") && rule.matches() && names(rule.group(1), account)) {
                    right = rule.group(2).contains("NOPASSWD:") ? Right.WITHOUT_PASSWORD : Right.WITH_PASSWORD;
                }
            }
        }
        return right;
    }

    private boolean names(String subjects, Account account) {
        for (var subject : subjects.split("\\s*,\\s*", -1)) {
            boolean group = subject.startsWith("%")
                    && accounts.groupId(subject.substring(1)).map(account.groups()::contains).orElse(false);
            if (group || subject.equals(account.name()) || subject.equals("ALL")) {
                return true;
            }
        }
        return false;
    }
}
