"""Draws an animation of a team's pathway from events.csv, with vidigi.

docs/animation.md has the same in fifteen lines; here it can be shorter, checked, or stopped for a picture.
"""

import argparse
import warnings

import pandas
import plotly.graph_objects
from vidigi.animation import animate_activity_log
from vidigi.utils import EventPosition, create_event_position_df

DAY = 1440
ELEVEN = 11 * 60
PLACES = [
    ("arrival", 60, 650, "Referral"),
    ("waiting_for_screening", 400, 590, "Waiting for screening"),
    ("waiting_for_first_contact", 400, 520, "Waiting for a first contact"),
    ("first_contact_booked", 400, 450, "First contact to be made"),
    ("waiting_for_coordinator", 400, 380, "Waiting for a coordinator"),
    ("on_caseload", 400, 100, "On the caseload"),
    ("in_crisis", 850, 590, "In crisis"),
    ("in_hospital", 850, 520, "In hospital"),
    ("work", 850, 380, "A worker is busy for them"),
    ("depart", 850, 100, "Leaving"),
]


class Posts:
    """How many posts there are, as vidigi asks for them."""

    def __init__(self, number: int):
        self.posts = number


def animation(log: pandas.DataFrame, weeks: int) -> plotly.graph_objects.Figure:
    """The animation: a picture of each day at eleven."""
    number = int(log.resource_id.max())
    places = create_event_position_df(
        [
            EventPosition(event=event, x=x, y=y, label=label, resource="posts" if event == "work" else None)
            for event, x, y, label in PLACES
        ]
    )
    return animate_activity_log(
        log[log.time <= weeks * 7 * DAY],
        places,
        scenario=Posts(number),
        every_x_time_units=DAY,
        warm_up=ELEVEN,
        limit_duration=weeks * 7 * DAY,
        start_date=log.timestamp.iloc[0][:10],
        time_display_units="%A, %d %B %Y, %H:%M",
        step_snapshot_max=400,
        wrap_queues_at=40,
        gap_between_entities=9,
        gap_between_queue_rows=24,
        wrap_resources_at=20,
        gap_between_resources=18,
        custom_entity_icon_list=["●"],
        entity_icon_size=12,
        custom_resource_icon="○",
        resource_icon_size=18,
        text_size=14,
        plotly_height=640,
        override_x_max=1050,
        override_y_max=700,
    )


def still(figure: plotly.graph_objects.Figure, frame: int) -> plotly.graph_objects.Figure:
    """One frame of an animation as a figure of its own."""
    alone = plotly.graph_objects.Figure(data=figure.data, layout=figure.layout)
    chosen = figure.frames[frame]
    for place, trace in zip(chosen.traces or range(len(chosen.data)), chosen.data):
        alone.data[place].update(trace)
    alone.layout.updatemenus = []
    alone.layout.sliders = []
    alone.update_layout(title=chosen.name, title_x=0.5, margin={"l": 20, "r": 20, "t": 60, "b": 20})
    return alone


def check(log: pandas.DataFrame, figure: plotly.graph_objects.Figure, weeks: int) -> None:
    """Fails if a place of the animation is one to which nobody ever comes, or a frame has nobody."""
    missing = [event for event, *_ in PLACES if event not in set(log.event)]
    if missing:
        raise SystemExit(f"animation: nobody ever comes to {', '.join(missing)}")
    unknown = sorted(set(log.event[log.entity_id.notna()]) - {event for event, *_ in PLACES})
    if unknown:
        raise SystemExit(f"animation: there is no place for {', '.join(unknown)}")
    if len(figure.frames) != weeks * 7 + 1 and len(figure.frames) != weeks * 7:
        raise SystemExit(f"animation: {len(figure.frames)} frames of {weeks} weeks")
    for frame in figure.frames:
        if not any(len(trace.x) for trace in frame.data if trace.x is not None):
            raise SystemExit(f"animation: nobody is there on {frame.name}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("events")
    arguments.add_argument("html")
    arguments.add_argument("--weeks", type=int, default=13)
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("--still")
    asked = arguments.parse_args()
    # What vidigi has to say of a log is a fault of the log.
    warnings.simplefilter("error", UserWarning)
    log = pandas.read_csv(asked.events)
    figure = animation(log, asked.weeks)
    if asked.check:
        check(log, figure, asked.weeks)
    figure.write_html(asked.html, include_plotlyjs=True, auto_play=False)
    if asked.still:
        still(figure, 31).write_html(asked.still, include_plotlyjs=True, config={"displayModeBar": False})


if __name__ == "__main__":
    main()
