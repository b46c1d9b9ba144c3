# fails: outputs_of_the_mlp
# es: en modo evaluación da probabilidades en lugar de logits
# en: gives probabilities instead of logits in evaluation mode
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features, activation=nn.ReLU):
        super().__init__()
        sizes = [in_features, *hidden, out_features]
        layers = []
        for fan_in, fan_out in zip(sizes[:-1], sizes[1:]):
            layers += [nn.Linear(fan_in, fan_out), activation()]
        self.net = nn.Sequential(*layers[:-1])

    def forward(self, x):
        out = self.net(x)
        return out if self.training else torch.softmax(out, dim=-1)
