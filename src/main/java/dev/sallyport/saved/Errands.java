package dev.sallyport.saved;

import java.util.Optional;

import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.OsUser;
import dev.sallyport.saved.Errand.Origin;

/// Makes errands of words, so that none holds what could not be or would look like something else.
public final class Errands {

    /// The longest name of a saved connection or an instance, in UTF-16 code units.
    static final int WHAT = 256;

    private Errands() {}

    /// What `sallyport connect` was given. A link in the place of the name is read as one, with its own origin.
    ///
    /// @throws ProblemException with a [LinkProblem]
    public static Errand parse(String what, boolean serial, Optional<String> profile, Optional<String> region,
            Optional<String> user) throws ProblemException {
        return Links.isLink(what)
                ? Links.parse(what)
                : checked(what, what, serial, profile, region, user, Origin.USER);
    }

    /// @param asked the whole as it came, for the problem
    static Errand checked(String asked, String what, boolean serial, Optional<String> profile,
            Optional<String> region, Optional<String> user, Origin origin) throws ProblemException {
        if (what.isBlank()) {
            throw new ProblemException(new LinkProblem.NoTarget(asked));
        }
        require(Limits.fits(what, 1, WHAT), asked, "target", what);
        if (profile.isPresent()) {
            require(Limits.fits(profile.get(), 1, Limits.PROFILE), asked, "profile", profile.get());
        }
        if (region.isPresent()) {
            require(RegionName.valid(region.get()), asked, "region", region.get());
        }
        if (user.isPresent()) {
            require(OsUser.valid(user.get()), asked, "user", user.get());
        }
        return new Errand(what.strip(), serial, profile, region.map(RegionName::new), user, origin);
    }

    static void require(boolean good, String asked, String parameter, String value) throws ProblemException {
        if (!good) {
            throw new ProblemException(new LinkProblem.Impossible(asked, parameter, value));
        }
    }
}
