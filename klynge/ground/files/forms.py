from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from klynge.ground.files.changes import NewPicture

ACCEPTED = "image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic"


class PictureFields(forms.Form):
    """A picture with its words and the rights tick. `cleaned_data["picture"]` is a `NewPicture`, or None.

    Inherit it (`class NewsForm(PictureFields)`), and put your own fields first with `field_order`.
    `picture_required = True` where there is no thing without a picture.
    """

    picture_required = False

    picture = forms.FileField(
        label=gettext_lazy("Billede"),
        help_text=gettext_lazy("JPEG, PNG, WebP, AVIF eller HEIC, højst 20 MB."),
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    picture_alt = forms.CharField(
        label=gettext_lazy("Hvad viser billedet?"),
        help_text=gettext_lazy(
            "Læses op for dem, der ikke kan se det: «Fem børn fisker krabber fra broen i Hvidsø»."
        ),
        max_length=300,
        required=False,
    )
    picture_source = forms.CharField(
        label=gettext_lazy("Hvem har taget billedet?"), max_length=200, required=False
    )
    picture_rights = forms.BooleanField(
        label=gettext_lazy("Vi har lov til at bruge billedet, og de, der kan kendes på det, har sagt ja"),
        help_text=gettext_lazy("Et billede fra nettet er ikke frit, fordi man kan finde det."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        upload = cleaned.get("picture")
        words = {name: cleaned.pop(f"picture_{name}", None) for name in ("alt", "source", "rights")}
        if upload:
            self._ask_for_words(words)
            cleaned["picture"] = NewPicture(
                upload=upload,
                alt=words["alt"] or "",
                source=words["source"] or "",
                rights_confirmed=bool(words["rights"]),
            )
        else:
            cleaned["picture"] = None
            if self.picture_required and "picture" not in self.errors:
                self.add_error("picture", _("Vælg et billede."))
        return cleaned

    def _ask_for_words(self, words: dict[str, Any]) -> None:
        asked = {
            "alt": _("Beskriv billedet for dem, der ikke kan se det."),
            "source": _("Skriv, hvem der har taget billedet."),
            "rights": _("Sæt kryds ved, at I må bruge billedet, eller vælg et andet."),
        }
        for name, question in asked.items():
            if not words[name] and f"picture_{name}" not in self.errors:
                self.add_error(f"picture_{name}", question)
