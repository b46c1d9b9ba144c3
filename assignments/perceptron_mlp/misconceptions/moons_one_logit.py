# fails: models_of_the_comparison, linear_model_is_trained, mlp_beats_the_linear_model, curves_of_the_models
# es: da un logit por punto y no uno por clase
# en: gives one logit a point and not one a class
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = nn.Sequential(MLP(2, [], 1)), nn.Sequential(MLP(2, [32, 32], 1))
    curves = train_one(linear, x, y)
    other_curves = train_one(mlp, x, y)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}


def train_one(model, x, y):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
    losses = []
    for epoch in range(40):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(model(x)[:, 0], y.float())
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, losses
