package dev.sallyport.sandbox.aws;

import java.util.Map;

/// The three services behind the one endpoint: their name in a signature's scope, and how each words an error.
enum Dialect {
    EC2("ec2"), CONNECT("ec2-instance-connect"), STS("sts");

    static final String CONNECT_TARGET = "AWSEC2InstanceConnectService.";
    private static final String STS_VERSION = "2011-06-15";

    private final String service;

    Dialect(String service) {
        this.service = service;
    }

    /// The name in the credential scope and in IAM actions.
    String service() {
        return service;
    }

    /// Told by the target header, else by the version, which every query request carries.
    static Dialect of(Request request, Form form) {
        if (request.header("x-amz-target").orElse("").startsWith(CONNECT_TARGET)) {
            return CONNECT;
        }
        return form.text("Version").orElse("").equals(STS_VERSION) ? STS : EC2;
    }

    Reply reply(ApiError error, String requestId) {
        return switch (this) {
            case EC2 -> Reply.xml(error.status(), requestId, ec2(error, requestId));
            case STS -> Reply.xml(error.status(), requestId, sts(error, requestId));
            case CONNECT -> Reply.json(error.status(), requestId,
                    Json.text(Map.of("__type", error.code(), "Message", error.message())));
        };
    }

    private static String ec2(ApiError error, String requestId) {
        var xml = new Xml();
        return xml.element("Response",
                () -> xml.element("Errors", () -> xml.element("Error",
                        () -> xml.leaf("Code", error.code()).leaf("Message", error.message())))
                        .leaf("RequestID", requestId))
                .toString();
    }

    private static String sts(ApiError error, String requestId) {
        var xml = new Xml();
        return xml.element("ErrorResponse", Sts.NAMESPACE,
                () -> xml.element("Error", () -> xml.leaf("Type", error.status() < 500 ? "Sender" : "Receiver")
                        .leaf("Code", error.code())
                        .leaf("Message", error.message())).leaf("RequestId", requestId))
                .toString();
    }
}
