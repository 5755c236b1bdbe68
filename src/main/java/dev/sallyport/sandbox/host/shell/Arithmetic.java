package dev.sallyport.sandbox.host.shell;

import java.util.function.UnaryOperator;

/// Evaluates `$((…))`: whole numbers, `+ - * / %`, parentheses and variables.
final class Arithmetic {

    private static final int MAX_LENGTH = 1000;

    private final String text;
    private final UnaryOperator<String> variables;
    private int position;

    private Arithmetic(String text, UnaryOperator<String> variables) {
        this.text = text.replace(" ", "");
        this.variables = variables;
    }

    /// @throws ArithmeticException with bash's words for what is wrong
    static long evaluate(String text, UnaryOperator<String> variables) {
        if (text.length() > MAX_LENGTH) {
            throw new ArithmeticException("expression too long");
        }
        var arithmetic = new Arithmetic(text, variables);
        if (arithmetic.text.isEmpty()) {
            return 0;
        }
        long value = arithmetic.sum();
        if (arithmetic.position < arithmetic.text.length()) {
            throw arithmetic.error("syntax error in expression");
        }
        return value;
    }

    private long sum() {
        long value = product();
        while (true) {
            if (take('+')) {
                value += product();
            } else if (take('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private long product() {
        long value = operand();
        while (true) {
            if (take('*')) {
                value *= operand();
            } else if (take('/')) {
                value /= divisor();
            } else if (take('%')) {
                value %= divisor();
            } else {
                return value;
            }
        }
    }

    private long divisor() {
        long value = operand();
        if (value == 0) {
            throw error("division by 0");
        }
        return value;
    }

    private long operand() {
        if (take('-')) {
            return -operand();
        }
        if (take('(')) {
            long value = sum();
            if (!take(')')) {
                throw error("missing `)'");
            }
            return value;
        }
        take('$');
        int from = position;
        while (position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '_')) {
            position++;
        }
        return value(text.substring(from, position));
    }

    private long value(String token) {
        if (token.isEmpty()) {
            throw error("syntax error: operand expected");
        }
        try {
            var digits = Character.isDigit(token.charAt(0)) ? token : variables.apply(token);
            return digits.isEmpty() ? 0 : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw error("value too great or not a number");
        }
    }

    private boolean take(char wanted) {
        if (position < text.length() && text.charAt(position) == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private ArithmeticException error(String what) {
        return new ArithmeticException(text + ": " + what);
    }
}
