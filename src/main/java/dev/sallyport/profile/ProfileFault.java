package dev.sallyport.profile;

import java.nio.file.Path;
import java.util.Map;

import dev.sallyport.model.Problem;

/// One bad line or profile in the AWS files; everything else works.
///
/// @param line counted from 1; 0 stands for the whole file or the environment
/// @param code as for every problem, such as `profile.bad-line`
/// @param what the profile, section or setting concerned. Never the line itself, which may hold a key
public record ProfileFault(Path file, int line, String code, String what) implements Problem {

    @Override
    public Map<String, String> facts() {
        return Map.of("file", file.toString(), "line", Integer.toString(line), "what", what);
    }
}
