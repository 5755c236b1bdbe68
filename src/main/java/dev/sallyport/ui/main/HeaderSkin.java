package dev.sallyport.ui.main;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.skin.TabPaneSkin;
import javafx.scene.layout.Region;

/// Tabs with something at the end of their header, which they never run beneath.
final class HeaderSkin extends TabPaneSkin {

    private final Region end;

    /// @param end what stands at the right end of the header, in its own width
    HeaderSkin(TabPane tabs, Region end) {
        super(tabs);
        this.end = end;
        getChildren().add(end);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        Node header = getSkinnable().lookup(".tab-header-area");
        double wide = snapSizeX(end.prefWidth(-1));
        double high = header.getLayoutBounds().getHeight();
        header.resize(Math.max(0, width - wide), high);
        end.resizeRelocate(x + width - wide, y, wide, high);
    }
}
