package dev.sallyport.ui.saved;

/// One line of the list, which is a tree laid flat.
public sealed interface SavedRow {

    /// What stays the same when the rows are made anew.
    String key();

    /// How far it is indented.
    int depth();

    /// The section of favourites.
    record Favourites(int count, boolean open) implements SavedRow {

        /// What its folding is kept under; no group can be called so, for a group's name is stripped.
        static final String PATH = " favourites";

        @Override
        public String key() {
            return PATH;
        }

        @Override
        public int depth() {
            return 0;
        }
    }

    /// A group.
    ///
    /// @param path  its name with those above it, `/` between them
    /// @param count of connections in it and below
    record Group(String path, String name, int depth, int count, boolean open) implements SavedRow {
        @Override
        public String key() {
            return "group " + path;
        }
    }

    /// A connection.
    ///
    /// @param item       internal to the package
    /// @param favourite  whether it bears the star
    /// @param asFavourite whether this is its line among the favourites, not the one in its group
    record Line(SavedItem item, int depth, boolean favourite, boolean asFavourite) implements SavedRow {
        @Override
        public String key() {
            return (asFavourite ? "favourite " : "line ") + item.id() + " " + item.entry().folder().path();
        }
    }
}
