package dev.sallyport.sandbox.aws;

import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON out of and into what goes over the wire.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String text(Map<String, ?> value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonNode object(byte[] body) throws ApiError {
        try {
            var node = MAPPER.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw ApiError.of("SerializationException", "The body is not JSON: " + e.getOriginalMessage());
        }
        throw ApiError.of("SerializationException", "The body is not a JSON object.");
    }
}
