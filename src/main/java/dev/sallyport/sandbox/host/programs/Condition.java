package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileTree.Access;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `test` and `[`: one condition, perhaps negated
final class Condition implements Program {

    private static final int TROUBLE = 2;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var condition = args;
        if (io.name().equals("[")) {
            if (args.isEmpty() || !args.getLast().equals("]")) {
                throw new Failure(TROUBLE, "missing `]'");
            }
            condition = args.subList(0, args.size() - 1);
        }
        return holds(io, condition) ? 0 : 1;
    }

    private static boolean holds(Context io, List<String> words) throws IOException {
        if (!words.isEmpty() && words.getFirst().equals("!")) {
            return !holds(io, words.subList(1, words.size()));
        }
        return switch (words.size()) {
            case 0 -> false;
            case 1 -> !words.getFirst().isEmpty();
            case 2 -> unary(io, words.getFirst(), words.get(1));
            case 3 -> binary(words.getFirst(), words.get(1), words.get(2));
            default -> throw new Failure(TROUBLE, "too many arguments");
        };
    }

    private static boolean unary(Context io, String operator, String value) throws IOException {
        var files = io.files();
        try {
            return switch (operator) {
                case "-z" -> value.isEmpty();
                case "-n" -> !value.isEmpty();
                case "-e" -> files.exists(value);
                case "-f" -> files.exists(value) && !files.isDirectory(value);
                case "-d" -> files.isDirectory(value);
                case "-s" -> files.exists(value) && files.stat(value).size() > 0;
                case "-L", "-h" -> files.statLink(value).isLink();
                case "-r" -> files.allows(value, Access.READ);
                case "-w" -> files.allows(value, Access.WRITE);
                case "-x" -> files.allows(value, Access.EXECUTE);
                default -> throw new Failure(TROUBLE, operator + ": unary operator expected");
            };
        } catch (FileError e) {
            // A file that is not there has none of these properties.
            return false;
        }
    }

    private static boolean binary(String left, String operator, String right) throws Failure {
        return switch (operator) {
            case "=", "==" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "-eq" -> number(left) == number(right);
            case "-ne" -> number(left) != number(right);
            case "-lt" -> number(left) < number(right);
            case "-le" -> number(left) <= number(right);
            case "-gt" -> number(left) > number(right);
            case "-ge" -> number(left) >= number(right);
            default -> throw new Failure(TROUBLE, operator + ": binary operator expected");
        };
    }

    private static long number(String text) throws Failure {
        if (!text.strip().matches("-?\\d{1,18}")) {
            throw new Failure(TROUBLE, text + ": integer expression expected");
        }
        return Long.parseLong(text.strip());
    }
}
