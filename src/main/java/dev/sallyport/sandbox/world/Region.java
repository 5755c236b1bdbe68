package dev.sallyport.sandbox.world;

/// A Region with the account's standing in it, in `DescribeRegions`' words.
public record Region(String name, OptIn optIn) {

    public enum OptIn {
        OPT_IN_NOT_REQUIRED("opt-in-not-required"), OPTED_IN("opted-in"), NOT_OPTED_IN("not-opted-in");

        private final String word;

        OptIn(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean enabled() {
        return optIn != OptIn.NOT_OPTED_IN;
    }
}
