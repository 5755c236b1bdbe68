package dev.sallyport.ui.help;

/// One page of the guide.
///
/// @param id    its file's name, and what a link `page:<id>` means
/// @param title its first heading
/// @param text  Markdown with everything filled in
public record HelpPage(String id, String title, String text) {

    static HelpPage of(String id, String text) {
        var first = text.lines().findFirst().orElse("");
        return new HelpPage(id, first.replaceFirst("^#\\s*", ""), text);
    }
}
