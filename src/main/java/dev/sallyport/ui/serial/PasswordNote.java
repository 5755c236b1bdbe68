package dev.sallyport.ui.serial;

import java.util.Map;

import dev.sallyport.model.Instance;
import dev.sallyport.ui.fx.Messages;

/// That logging in over a serial line needs a password, which the images of AWS do not give anyone.
///
/// @param user who would be logged in
record PasswordNote(Instance instance, String user) {

    String title(Messages messages) {
        return messages.text("serial.check.title", new Names(instance).facts());
    }

    String text(Messages messages) {
        return instance.windows()
                ? messages.text("serial.password.windows")
                : messages.text("serial.password.text", Map.of("user", user));
    }

    /// The same in short, for who stands at a login prompt.
    String reminder(Messages messages) {
        return instance.windows()
                ? messages.text("serial.password.windows")
                : messages.text("serial.password.short", Map.of("command", command()));
    }

    /// What sets the password while SSH still works; empty on Windows.
    String command() {
        return instance.windows() ? "" : "sudo passwd " + user;
    }
}
