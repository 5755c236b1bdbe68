package dev.sallyport.ui.settings;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers as they are typed and shown: no grouping, point or comma before the fraction.
final class Numbers {

    private Numbers() {}

    static String text(Number number) {
        return BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
    }

    /// The whole number that was typed; one too large for an `int` counts as the largest.
    static Optional<Integer> whole(String typed) {
        return parse(typed).filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::doubleValue)
                .map(
                        number -> (int) Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    static Optional<Double> decimal(String typed) {
        return parse(typed).map(BigDecimal::doubleValue).filter(Double::isFinite);
    }

    // Twenty characters are more than any setting needs; a longer text could be a number that takes long to work out.
    private static Optional<BigDecimal> parse(String typed) {
        var plain = typed.strip().replace(',', '.');
        return plain.matches("[+-]?[0-9]{1,20}(\\.[0-9]{0,10})?")
                ? Optional.of(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain))
                : Optional.empty();
    }
}
