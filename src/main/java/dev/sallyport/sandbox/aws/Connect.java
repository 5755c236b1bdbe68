package dev.sallyport.sandbox.aws;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import dev.sallyport.sandbox.world.Machine;

/// EC2 Instance Connect, AWS JSON 1.1, service model 2018-04-02: finds the operation, frames its answer.
final class Connect {

    /// Takes a key, or says why not; all operations answer the same way.
    @FunctionalInterface
    interface Action {
        void take(JsonNode input, Caller caller) throws ApiError;
    }

    private final Map<String, Action> actions;

    Connect(Map<String, Action> actions) {
        this.actions = Map.copyOf(actions);
    }

    Action action(String name) throws ApiError {
        return Optional.ofNullable(actions.get(name)).orElseThrow(() -> ApiError.of("UnknownOperationException", ""));
    }

    String answer(String name, byte[] body, Caller caller, String requestId) throws ApiError {
        action(name).take(Json.object(body), caller);
        return Json.text(Map.of("RequestId", requestId, "Success", true));
    }

    /// Refuses a machine that cannot be connected to at present, or by nobody.
    static void checkState(Machine machine) throws ApiError {
        switch (machine.state()) {
            case RUNNING -> {}
            case PENDING -> throw ConnectFault.UNAVAILABLE.error();
            case SHUTTING_DOWN, TERMINATED, STOPPING, STOPPED -> throw ConnectFault.STATE_INVALID.error();
        }
        if (machine.traits().unavailable()) {
            throw ConnectFault.UNAVAILABLE.error();
        }
        if (machine.traits().operator().isPresent()) {
            throw ConnectFault.AUTH.error();
        }
    }
}
