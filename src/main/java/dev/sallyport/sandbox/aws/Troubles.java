package dev.sallyport.sandbox.aws;

import java.util.List;

/// Says what is to go wrong with a call. Asked once for each call, from any thread.
@FunctionalInterface
public interface Troubles {

    List<Trouble> of(Call call);
}
