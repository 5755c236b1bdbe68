package dev.sallyport.sandbox.aws;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// EC2's query protocol, version 2016-11-15: finds the action, frames its answer.
final class Ec2 {

    private static final String NAMESPACE = " xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"";

    /// Decides what to answer, and fails before a byte of it is written; what it returns writes it.
    @FunctionalInterface
    interface Action {
        Consumer<Xml> answer(Form form, Caller caller) throws ApiError;
    }

    private final Map<String, Action> actions;

    Ec2(Map<String, Action> actions) {
        this.actions = Map.copyOf(actions);
    }

    /// The action of that name. Looked up before anybody asks whether it is permitted, as EC2 does.
    Action action(String name) throws ApiError {
        return Optional.ofNullable(actions.get(name))
                .orElseThrow(() -> ApiError.of("InvalidAction",
                        "The action " + name + " is not valid for this web service."));
    }

    String answer(String name, Form form, Caller caller, String requestId) throws ApiError {
        if (form.flag("DryRun")) {
            throw new ApiError(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        }
        var content = action(name).answer(form, caller);
        var xml = new Xml();
        return xml.element(name + "Response", NAMESPACE, () -> content.accept(xml.leaf("requestId", requestId)))
                .toString();
    }
}
