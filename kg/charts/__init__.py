"""Pictures of figures: rows of stored questions in, Vega-Lite specifications and files out.

Place in the flow: after export, before the Python interface. No module here asks the store; the
caller gives the rows of ``series-of-area`` or ``figures-of-provinces``. Steps: rows become
statements (:mod:`~kg.charts.statements`), equal statements one point (:mod:`~kg.charts.points`),
points are joined where that is honest (:mod:`~kg.charts.lines`), drawn (:mod:`~kg.charts.series`,
:mod:`~kg.charts.multiples`, :mod:`~kg.charts.tilemap`, :mod:`~kg.charts.choropleth`) and written
(:mod:`~kg.charts.write`). Altair and vl-convert are imported when a picture is drawn, not before;
nothing here uses the network.
"""
