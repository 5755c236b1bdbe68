package dev.sallyport.ui.saved;

/// The fields of the form that can be wrong.
enum Field {
    NAME, GROUP, FOLDER, INSTANCE, PROFILE, REGION, TAGS, USER, COMMAND
}
