package dev.sallyport.terminal.engine;

/// `CSI … m`: attributes and colours, with `;` and with `:` between the parts of a colour.
final class Sgr {

    private final Csi csi;
    private Style style;
    private int at;

    private Sgr(Csi csi, Style style) {
        this.csi = csi;
        this.style = style;
    }

    static Style apply(Csi csi, Style style) {
        var sgr = new Sgr(csi, style);
        if (csi.count() == 0) {
            return Style.PLAIN;
        }
        while (sgr.at < csi.count()) {
            sgr.one(csi.at(sgr.at, 0));
            sgr.skipSubs();
        }
        return sgr.style;
    }

    private void skipSubs() {
        at++;
        while (csi.isSub(at)) {
            at++;
        }
    }

    private void one(int code) {
        if ((code >= 30 && code <= 49) || (code >= 90 && code <= 107) || code == 58) {
            colour(code);
        } else if (code < 20 || code == 53) {
            switchOn(code);
        } else {
            switchOff(code);
        }
    }

    private void switchOn(int code) {
        style = switch (code) {
            case 0 -> Style.PLAIN;
            case 1 -> style.with(Style.BOLD);
            case 2 -> style.with(Style.DIM);
            case 3 -> style.with(Style.ITALIC);
            case 4 -> style.withUnderline(csi.isSub(at + 1) ? Math.min(5, csi.at(at + 1, 1)) : 1);
            case 5, 6 -> style.with(Style.BLINK);
            case 7 -> style.with(Style.INVERSE);
            case 8 -> style.with(Style.HIDDEN);
            case 9 -> style.with(Style.STRIKE);
            case 53 -> style.with(Style.OVERLINE);
            default -> style;
        };
    }

    private void switchOff(int code) {
        style = switch (code) {
            case 21 -> style.withUnderline(2);
            case 22 -> style.without(Style.BOLD | Style.DIM);
            case 23 -> style.without(Style.ITALIC);
            case 24 -> style.withUnderline(0);
            case 25 -> style.without(Style.BLINK);
            case 27 -> style.without(Style.INVERSE);
            case 28 -> style.without(Style.HIDDEN);
            case 29 -> style.without(Style.STRIKE);
            case 55 -> style.without(Style.OVERLINE);
            default -> style;
        };
    }

    private void colour(int code) {
        switch (code) {
            case 38 -> style = style.withForeground(extended(style.foreground()));
            case 48 -> style = style.withBackground(extended(style.background()));
            // The colour of the underline: read, so that its numbers are not taken for attributes, and not shown.
            case 58 -> extended(Style.DEFAULT);
            case 39 -> style = style.withForeground(Style.DEFAULT);
            case 49 -> style = style.withBackground(Style.DEFAULT);
            default -> indexed(code);
        }
    }

    private void indexed(int code) {
        int index = code % 10 + (code >= 90 ? 8 : 0);
        boolean background = code >= 100 || (code >= 40 && code < 50);
        style = background ? style.withBackground(index) : style.withForeground(index);
    }

    /// The colour behind 38, 48 or 58; `otherwise` if it is malformed.
    private int extended(int otherwise) {
        boolean colons = csi.isSub(at + 1);
        int kind = csi.at(at + 1, 0);
        int found = otherwise;
        if (kind == 5) {
            int index = csi.at(at + 2, 0);
            found = index < 256 && at + 2 < csi.count() ? index : otherwise;
            at += colons ? 0 : 2;
        } else if (kind == 2) {
            found = direct(colons ? at + 2 + skipColourSpace() : at + 2, otherwise);
            at += colons ? 0 : 4;
        }
        return found;
    }

    // 38:2:SPACE:r:g:b is the standard's form, 38:2:r:g:b what many programs send.
    private int skipColourSpace() {
        int subs = 0;
        while (csi.isSub(at + 1 + subs)) {
            subs++;
        }
        return subs >= 5 ? 1 : 0;
    }

    private int direct(int first, int otherwise) {
        int red = csi.at(first, 0);
        int green = csi.at(first + 1, 0);
        int blue = csi.at(first + 2, 0);
        boolean valid = first + 2 < csi.count() && red < 256 && green < 256 && blue < 256;
        return valid ? Style.RGB | red << 16 | green << 8 | blue : otherwise;
    }
}
