package dev.sallyport.sandbox.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/// Against the examples that AWS publishes for implementers.
class SigV4Test {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String DATE = "20150830T123600Z";

    @Test
    void signsTheExampleOfTheUserGuide() {
        var request = new Request("GET", "/", "Action=ListUsers&Version=2010-05-08",
                Map.of("content-type", "application/x-www-form-urlencoded; charset=utf-8", "host", "iam.amazonaws.com",
                        "x-amz-date", DATE),
                new byte[0]);
        var headers = List.of("content-type", "host", "x-amz-date");

        assertEquals("f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59",
                SigV4.sha256(SigV4.canonicalRequest(request, headers).getBytes(StandardCharsets.UTF_8)));
        assertEquals("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
                SigV4.signature(request, authorization("iam", headers), DATE, SECRET));
    }

    @Test
    void signsThePlainGetOfTheTestSuite() {
        var request = new Request("GET", "/", "", Map.of("host", "example.amazonaws.com", "x-amz-date", DATE),
                new byte[0]);

        assertEquals("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
                SigV4.signature(request, authorization("service", List.of("host", "x-amz-date")), DATE, SECRET));
    }

    @Test
    void ordersAndRecodesTheQuery() {
        var request = new Request("GET", "/a%20b", "b=2&a=~*+x&c", Map.of("host", "h"), new byte[0]);

        assertEquals("GET\n/a%2520b\na=~%2A%20x&b=2&c=\nhost:h\n\nhost\n" + SigV4.sha256(new byte[0]),
                SigV4.canonicalRequest(request, List.of("host")));
    }

    private static Authorization authorization(String service, List<String> headers) {
        return new Authorization("AKIDEXAMPLE", "20150830", "us-east-1", service, headers, "");
    }
}
