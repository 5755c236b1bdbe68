package dev.sallyport.ui.fx;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the window, by what they mean. Each call makes a new node.
public final class Icons {

    /// A meaning and the Feather glyph that stands for it.
    public enum Icon {
        SEARCH(Feather.SEARCH), REFRESH(Feather.REFRESH_CW), CANCEL(Feather.X), CONNECT(Feather.TERMINAL),
        COPY(Feather.COPY), SERVER(Feather.SERVER), KEY(Feather.KEY), DONE(Feather.CHECK), FAILED(Feather.ALERT_CIRCLE),
        WARNING(Feather.ALERT_TRIANGLE), WAITING(Feather.CLOCK), REGIONS(Feather.GLOBE), PROFILE(Feather.USER),
        MENU(Feather.MORE_HORIZONTAL), CLOSE(Feather.X), SETTINGS(Feather.SLIDERS), LIGHT(Feather.SUN),
        DARK(Feather.MOON), SHIELD(Feather.SHIELD), RECONNECT(Feather.ROTATE_CW), LINK_LOST(Feather.WIFI_OFF),
        INFO(Feather.INFO), ENDED(Feather.POWER), TRY(Feather.PLAY_CIRCLE), FOLDER(Feather.FOLDER), MORE(
                Feather.CHEVRON_DOWN),
        LESS(Feather.CHEVRON_UP), PENDING(Feather.CIRCLE), RUNNING(Feather.LOADER), COLUMNS(Feather.COLUMNS), DRAWER(
                Feather.SIDEBAR),
        FILTER(Feather.FILTER), SERIAL(Feather.CPU), MANY(Feather.LAYERS), KEYS(Feather.COMMAND),
        LOG(Feather.FILE_TEXT),
        PICTURE(Feather.IMAGE), HEALTH(
                Feather.ACTIVITY),
        BOOT(Feather.FLAG), NOTES(Feather.BOOK_OPEN), SAVE(Feather.SAVE), POWER(Feather.POWER), ENTER(
                Feather.CORNER_DOWN_LEFT),
        BREAK(Feather.ZAP), STOP(Feather.SQUARE), NEXT(Feather.CHEVRON_RIGHT), PREVIOUS(Feather.CHEVRON_LEFT),
        WINDOW_MENU(Feather.MENU),
        ACTION(Feather.COMMAND), TAB(Feather.LAYOUT), SAVED(Feather.BOOKMARK), EDIT(Feather.EDIT_2), BELL(Feather.BELL),
        RESET(
                Feather.ROTATE_CCW),
        ACTIVITY(Feather.LIST), HELP(Feather.HELP_CIRCLE), STAR(Feather.STAR), LOCK(Feather.LOCK), ADD(Feather.PLUS),
        DELETE(Feather.TRASH_2), IMPORT(Feather.DOWNLOAD), EXPORT(Feather.UPLOAD);

        private final Feather glyph;

        Icon(Feather glyph) {
            this.glyph = glyph;
        }
    }

    private Icons() {}

    /// A node showing `icon` in the colour of its surroundings.
    public static Node of(Icon icon) {
        return new FontIcon(icon.glyph);
    }
}
