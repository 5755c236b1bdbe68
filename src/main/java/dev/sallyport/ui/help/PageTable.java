package dev.sallyport.ui.help;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;

/// A table of a page. The first column takes a third, the others share the rest.
final class PageTable extends GridPane {

    private static final double FIRST_PERCENT = 34;

    PageTable(TableBlock table, Inlines inlines) {
        getStyleClass().add("help-table");
        setMinWidth(0);
        table.accept(new AbstractVisitor() {
            private int row;

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow cells) {
                    add(cells, row, inlines);
                    row++;
                } else {
                    visitChildren(node);
                }
            }
        });
        for (int i = 0; i < getColumnCount(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? FIRST_PERCENT : (100 - FIRST_PERCENT) / (getColumnCount() - 1));
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    private void add(TableRow cells, int row, Inlines inlines) {
        int column = 0;
        for (var cell = cells.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                var place = new StackPane(inlines.flow(cell));
                place.setMinWidth(0);
                place.getStyleClass().add(cells.getParent() instanceof TableHead ? "help-head" : "help-cell");
                add(place, column++, row);
            }
        }
    }
}
