package dev.sallyport.ui.many;

/// How answers are laid out.
enum View {
    /// Equal ones together, one group below the other.
    GROUPED,
    /// Equal ones together, the groups beside each other.
    BESIDE,
    /// Every host by itself.
    EACH
}
